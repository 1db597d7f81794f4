/** What follows a clause: read from the code, because running it does not tell. */
export interface ClauseUses {
  readonly commands: readonly string[];
  readonly refusals: readonly { readonly command: string; readonly code: string }[];
  readonly events: readonly string[];
  readonly deadlines: readonly string[];
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}
