import { load, type LoadOrder } from './load';

/** The client of the measurement over HTTP, in a process of its own, so that it does not wait for the server's work. */
process.on('message', (order: LoadOrder) => {
  void load(order).then((result) => process.send?.(result));
});
