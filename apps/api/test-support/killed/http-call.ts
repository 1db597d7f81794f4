import { request } from 'node:http';
import { answerOf, type Answer, type Call, sentFor } from '../system-under-test';

/** One that answers nothing any more is as one that is gone. */
const PATIENCE_MS = 20_000;

/** One attempt, on a connection of its own, with the path as it is written. Rejects where no answer comes. */
export function httpCall(address: string, method: string, url: string, call: Call = {}): Promise<Answer> {
  const { headers, payload } = sentFor(call);
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sized = payload === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(payload) };
    const place = { hostname, port, path: url, agent: false, timeout: PATIENCE_MS };
    const sent = request({ ...place, method, headers: sized }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(answerOf(response.statusCode ?? 0, response.headers, text)));
      response.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new Error(`${address} has not answered for ${PATIENCE_MS} ms`)));
    sent.on('error', reject);
    sent.end(payload);
  });
}
