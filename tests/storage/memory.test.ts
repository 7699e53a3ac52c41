import { storageContract } from '../contracts/storage.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const storage = memoryStorage();
storageContract('memory (for tests)', () => storage);
