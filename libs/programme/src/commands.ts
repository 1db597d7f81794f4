import type { AnyProgrammeCommand } from './command';
import { publishRates } from './publish-rates.command';
import { publishTermsVersion } from './publish-terms-version.command';

/** Every command of the programme. */
export const programmeCommands: readonly AnyProgrammeCommand[] = [publishTermsVersion, publishRates];

export function programmeCommandNamed(name: string): AnyProgrammeCommand | undefined {
  return programmeCommands.find((command) => command.name === name);
}
