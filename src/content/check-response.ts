import { parseId } from '../reference/ids.ts';
import { nearest } from '../reference/nearest.ts';
import { compareResponse } from '../reference/template.ts';
import type { Api } from '../reference/types.ts';
import { collectDiagnostics, type Diagnostic } from './diagnostics.ts';
import type { Checked } from './source.ts';

/** Checks that the values in the response of each error fit into the template of the API. */
export function responseDiagnostics(api: Api, errors: Checked<'errors'>[]): Diagnostic[] {
  const { diagnostics, report } = collectDiagnostics();
  for (const { id, source, data } of errors) {
    const status = String(parseId(id).status);
    if (data.response === undefined) continue;
    for (const misfit of compareResponse(api.response, data.response).misfits) {
      const keys = ['response', ...misfit.keys];
      const name = keys.join('.');
      if (misfit.problem === 'unknown-key') {
        const key = keys.at(-1)!;
        const location = source.locationOfKey(keys.slice(0, -1), key);
        report(location, 'response-key-unknown', name, nearest(key, misfit.known), misfit.known);
      } else if (misfit.problem === 'other-kind') {
        report(source.locationOf(keys), 'response-value-other-kind', name, misfit.kind, misfit.expected);
      } else if (misfit.placeholder === 'code') {
        report(source.locationOf(keys), 'response-code-replaced', name);
      } else if (misfit.placeholder === 'errorUrl') {
        report(source.locationOf(keys), 'response-url-replaced', name);
      } else if (String(misfit.value) !== status) {
        report(source.locationOf(keys), 'response-status-replaced', name, String(misfit.value), status);
      }
    }
  }
  return diagnostics;
}
