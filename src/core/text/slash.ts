/** How commands are written here: some workspaces have another bot whose commands have the same names. */

let prefix = '';

/** Has every command begin with this in the whole process: `hh-` makes `/video` `/hh-video`. Call it before anything else. */
export function useCommandPrefix(text: string): void {
  prefix = text;
}

/** The name under which the platform knows the command: `hh-video`. */
export const prefixed = (name: string): string => `${prefix}${name}`;

/** As people type it: `/hh-video`. */
export const slash = (name: string): string => `/${prefixed(name)}`;

/** Our name of the command that a platform, or a person, calls so; a name that does not begin as it should stays. */
export const unprefixed = (name: string): string =>
  name.startsWith(prefix) ? name.slice(prefix.length) : name;
