export const EXIT = { fine: 0, refused: 1, usage: 2 } as const;
