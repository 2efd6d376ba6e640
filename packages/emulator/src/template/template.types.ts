/** A CloudFormation template, as far as it is read here. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
}

/** A resource of a template. */
export interface TemplateResource {
  readonly Type?: string;
  readonly Condition?: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** What a template is read with. */
export interface TemplateContext {
  readonly template: Template;
  /** By parameter name; `AWS::Region` and the other pseudo parameters among them. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A resource with its functions worked out. */
export interface ResolvedResource {
  readonly id: string;
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
