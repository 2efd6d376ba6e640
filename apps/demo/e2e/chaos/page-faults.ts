import type { Page } from '@playwright/test';

/**
 * Faults of a browser. Each runs in the page, before its own scripts, and must not use anything from outside. One that lasts ends
 * once `healthy` is in localStorage, as after `heal`.
 */
export type PageFault = () => void;

/** Ends the faults that last. */
export async function heal(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('healthy', 'yes'));
}

export const openFailsOnce: PageFault = () => {
  const { open } = IDBFactory.prototype;
  let left = 1;
  IDBFactory.prototype.open = function (...given) {
    if (left-- > 0) throw new DOMException('Lost.', 'UnknownError');
    return open.apply(this, given);
  };
};

export const openFails: PageFault = () => {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    if (!localStorage.getItem('healthy')) throw new DOMException('Lost.', 'UnknownError');
    return open.apply(this, given);
  };
};

export const openNeverAnswers: PageFault = () => {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    if (!localStorage.getItem('healthy')) return new EventTarget() as IDBOpenDBRequest;
    return open.apply(this, given);
  };
};

export const transactionFailsOnce: PageFault = () => {
  const { transaction } = IDBDatabase.prototype;
  let left = 1;
  IDBDatabase.prototype.transaction = function (...given) {
    if (left-- > 0) throw new DOMException('Lost.', 'UnknownError');
    return transaction.apply(this, given);
  };
};

export const readsFail: PageFault = () => {
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (key) {
    if (!localStorage.getItem('healthy')) throw new DOMException('Lost.', 'UnknownError');
    return get.call(this, key);
  };
};

export const readsNeverAnswer: PageFault = () => {
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (key) {
    if (!localStorage.getItem('healthy')) return new EventTarget() as IDBRequest;
    return get.call(this, key);
  };
};

export const writeFailsOnce: PageFault = () => {
  const { put } = IDBObjectStore.prototype;
  let left = 1;
  IDBObjectStore.prototype.put = function (...given) {
    if (left-- > 0) throw new DOMException('Lost.', 'UnknownError');
    return put.apply(this, given);
  };
};

export const writesFail: PageFault = () => {
  const { put, delete: remove } = IDBObjectStore.prototype;
  const check = () => {
    if (!localStorage.getItem('healthy')) throw new DOMException('Lost.', 'UnknownError');
  };
  IDBObjectStore.prototype.put = function (...given) {
    check();
    return put.apply(this, given);
  };
  IDBObjectStore.prototype.delete = function (...given) {
    check();
    return remove.apply(this, given);
  };
};

export const transactionsAbort: PageFault = () => {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...given) {
    const made = transaction.apply(this, given);
    if (given[1] === 'readwrite' && !localStorage.getItem('healthy')) made.abort();
    return made;
  };
};

export const sessionStorageForbidden: PageFault = () => {
  const get = () => {
    throw new DOMException('Denied.', 'SecurityError');
  };
  Object.defineProperty(window, 'sessionStorage', { get });
};

export const sessionStorageFull: PageFault = () => {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...given) {
    if (this === sessionStorage) throw new DOMException('The disk is full.', 'QuotaExceededError');
    setItem.apply(this, given);
  };
};

export const locksNeverGranted: PageFault = () => {
  LockManager.prototype.request = () => new Promise(() => {});
};

export const locksRefused: PageFault = () => {
  LockManager.prototype.request = () => Promise.reject(new DOMException('Denied.', 'SecurityError'));
};

export const locksThrow: PageFault = () => {
  LockManager.prototype.request = () => {
    throw new DOMException('Denied.', 'SecurityError');
  };
};

export const channelDoesNotOpen: PageFault = () => {
  Object.defineProperty(window, 'BroadcastChannel', {
    value: class {
      constructor() {
        throw new DOMException('Denied.', 'SecurityError');
      }
    },
  });
};

export const channelDoesNotPost: PageFault = () => {
  BroadcastChannel.prototype.postMessage = () => {
    throw new DOMException('Closed.', 'InvalidStateError');
  };
};

/** Keeps the messages of other tabs from a page, as from one that is frozen. */
export const channelIsDeaf: PageFault = () => {
  Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => {} });
};

export const plainHttp: PageFault = () => {
  Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
};
