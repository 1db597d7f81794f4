import { arbitration } from './arbitration.story';
import { defaulter } from './defaulter.story';
import { goodPayer } from './good-payer.story';
import type { Story } from './story';

/** The lives that tests, demo and documentation know by name. */
export const stories: readonly Story[] = [goodPayer, arbitration, defaulter];

export { publications, terms202501 } from './publications';
export { type Story, type Told, toldOn } from './story';
export { live, type LivedStory } from './live';
export { storiesAsMarkdown } from './markdown';
