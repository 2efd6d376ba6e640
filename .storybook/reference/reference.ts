/** What the page of an export shows, as the compiler reads it. */
export interface Reference {
  readonly name: string;
  /** The module to import it from. */
  readonly module: string;
  /** The text of its docstring, in Markdown. */
  readonly description: string;
  readonly tables: readonly ReferenceTable[];
}

/** A table of props, options, results or steps. */
export interface ReferenceTable {
  readonly title: string;
  readonly rows: readonly ReferenceRow[];
  /** True if attributes of the element are taken too, which the table leaves out. */
  readonly inherited: boolean;
}

export interface ReferenceRow {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}
