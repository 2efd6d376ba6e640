/** What `fetch` rejects with when a fault drops the connection; the same class that a browser uses for it. */
export class DroppedConnection extends TypeError {
  constructor() {
    super('Failed to fetch: the emulator dropped the connection, as a fault told it to');
    this.name = 'TypeError';
  }
}
