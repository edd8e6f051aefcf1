/** The site that all files of the reader's computer are to us: they have no host. */
export const FILES = 'file:';

/**
 * What the reader switches on and off as one: a host name, without port. Pages without a host are one site by the kind of
 * their address, such as {@link FILES}.
 */
export function siteOf({ hostname, protocol }: { readonly hostname: string; readonly protocol: string }): string {
  return hostname || protocol;
}
