import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerIn, connect, post } from './connection';

test.each<[received: string, expected: ReturnType<typeof answerIn>, why: string]>([
  ['HTTP/1.1 200 OK\r\nContent-Le', undefined, 'the head is not whole'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{"a', undefined, 'the body is not whole'],
  ['HTTP/1.1 409 Conflict\r\ncontent-length: 2\r\n\r\n{}', { status: 409, body: '{}' }, 'whole'],
  ['HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n\u00c3\u00a9', { status: 200, body: 'é' }, 'a length counts bytes'],
])('%j is %j: %s', (received, expected) => {
  expect(answerIn(received)).toEqual(expected);
});

test('an answer without a length can not be told from one that is not whole', () => {
  expect(() => answerIn('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')).toThrow('without a length');
});

test('one request after another goes over one connection, and a broken one rejects', async () => {
  const sockets = new Set<unknown>();
  const server = createServer((request, response) => {
    sockets.add(request.socket);
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => {
      if (request.url === '/break') return request.socket.destroy();
      const answer = `${request.url} ${request.headers.authorization} ${Buffer.concat(body).toString()}`;
      return response.writeHead(201, { 'content-length': answer.length }).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connection = await connect('127.0.0.1', (server.address() as AddressInfo).port);
  const headers = { host: 'localhost', authorization: 'Bearer x' };

  expect(await connection.send(post('/a', headers, '{"n":1}'))).toEqual({ status: 201, body: '/a Bearer x {"n":1}' });
  expect(await connection.send(post('/b', headers, '{}'))).toEqual({ status: 201, body: '/b Bearer x {}' });
  expect(sockets.size).toBe(1);
  await expect(connection.send(post('/break', headers, '{}'))).rejects.toThrow('closed');

  connection.close();
  server.close();
});
