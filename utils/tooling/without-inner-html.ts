import type { Plugin } from 'vite';

/**
 * Takes out of Preact the one place that writes HTML from a string (`dangerouslySetInnerHTML`): we never do, and
 * what isn't there can't be misused.
 *
 * The build fails if Preact has another shape than the one known here, so that a new version is looked at.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'duiding:without-inner-html',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) return null;
      const stripped = code.replace(COMPARISON, '').replace(ASSIGNMENT, '');
      if (stripped.includes('.innerHTML')) throw new Error('Preact writes HTML in a way that is not known here');
      return { code: stripped, map: null };
    },
  };
}

/** `||html.__html==element.innerHTML`, as Preact is minified. */
const COMPARISON = /\|\|\w+\.__html==\w+\.innerHTML/;
/** `||(element.innerHTML=html.__html)` */
const ASSIGNMENT = /\|\|\(\w+\.innerHTML=\w+\.__html\)/;
