/** Where an emulator keeps its pools from one start to the next; the text is for the emulator alone to read. */
export interface EmulatorStore {
  /** What was saved last; `undefined` the first time. */
  readonly saved: string | undefined;
  /** Resolves once the text is safe. No request is answered before. */
  save(text: string): Promise<void>;
}
