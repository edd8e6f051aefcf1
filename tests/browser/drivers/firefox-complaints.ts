import type { FirefoxRemote } from '../../../utils/tooling/firefox-remote.ts';
import type { Complaint } from './browser-driver.ts';

type ScriptError = {
  readonly sourceName: string;
  readonly errorMessage: string;
  readonly flags: number;
  QueryInterface(type: object): void;
};
declare const Ci: { readonly nsIScriptError: { readonly warningFlag: number } };
declare const ChromeUtils: { generateQI(names: readonly string[]): unknown };
declare const Services: {
  readonly console: { registerListener(listener: object): void };
  readonly ppmm: {
    loadProcessScript(address: string, alsoLater: boolean): void;
    addMessageListener(name: string, listener: (message: { readonly data: Complaint }) => void): void;
  };
};
/** Where they are kept: on the browser's own window. */
declare const duidingComplaints: Complaint[];

/** Those whose source is the extension's. */
export async function readComplaints(remote: FirefoxRemote, origin: string): Promise<readonly Complaint[]> {
  const all = await remote.run(() => duidingComplaints);
  return all.filter(({ source, text }) => source.startsWith(`${origin}/`) && !LEFT_MEANWHILE.test(text));
}

/**
 * Firefox's notes on a page or background that is closed, or a page that is left, while an answer is on its way to it or a
 * listener of ours runs (it cuts short what a page runs when the reader goes elsewhere): a reader's right, no fault of ours.
 */
const LEFT_MEANWHILE =
  /^(Promise (rejected|resolved) (after context unloaded|while context is inactive)|Script terminated by timeout)/;

/**
 * Runs inside Firefox, before the extension is there.
 *
 * Uncaught errors of every process reach the console service of the browser's own; what is logged stays in
 * the process that logged it, so a listener goes into each, present and to come.
 */
export function startCollectingComplaints(): void {
  const complaints: Complaint[] = [];
  Object.assign(window, { duidingComplaints: complaints });

  Services.console.registerListener({
    QueryInterface: ChromeUtils.generateQI(['nsIConsoleListener']),
    observe(message: ScriptError) {
      try {
        message.QueryInterface(Ci.nsIScriptError);
      } catch {
        return; // A line of text without a source.
      }
      const kind = message.flags & Ci.nsIScriptError.warningFlag ? 'warning' : 'uncaught';
      complaints.push({ kind, text: message.errorMessage, source: message.sourceName });
    },
  });

  Services.ppmm.addMessageListener('duiding:complaint', ({ data }) => complaints.push(data));
  const processScript = `
    const KINDS = { error: 'error', assert: 'error', warn: 'warning' };
    Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((event) => {
      const { level, filename, arguments: values } = event.wrappedJSObject ?? event;
      if (!(level in KINDS)) return;
      const text = Array.from(values, (value) => {
        if (typeof value === 'string') return value;
        try {
          return value?.message ?? JSON.stringify(value);
        } catch {
          return String(value);
        }
      }).join(' ');
      sendAsyncMessage('duiding:complaint', { kind: KINDS[level], text, source: filename });
    }, Services.scriptSecurityManager.getSystemPrincipal());`;
  Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(processScript)}`, true);
}
