import type http from 'node:http';

/** An answer that begins like one: it has no end, comes one byte now and then, or its connection is cut in the middle. */
export type UnfinishedAnswer = 'endless' | 'trickling' | 'torn';

/** Begins an answer and does not end it. */
export function sendUnfinished(response: http.ServerResponse, how: UnfinishedAnswer): void {
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
  if (how === 'torn') {
    response.write('{"Accounts":[', () => response.destroy());
    return;
  }
  response.write('{"Accounts":[');
  if (how === 'trickling') {
    const timer = setInterval(() => response.write(' '), 5);
    response.once('close', () => clearInterval(timer));
    return;
  }
  const chunk = Buffer.alloc(1024 * 1024, ' ');
  const more = () => {
    while (!response.destroyed && response.write(chunk)) {
      // As fast as it is read.
    }
  };
  response.on('drain', more);
  more();
}
