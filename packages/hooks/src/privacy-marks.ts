/** Attributes that keep an element, and what is in it, out of session recordings. */
export interface PrivacyMarks {
  readonly className: string;
  readonly 'data-sentry-block': true;
  readonly 'data-dd-privacy': 'hidden';
  readonly 'data-private': true;
  readonly 'data-hj-suppress': true;
  readonly 'data-clarity-mask': true;
}

/**
 * Creates the marks of an element that shows a code, a key, a password, a phone number or an address. They block rather than
 * mask where a recorder knows both, because a mask covers text only: not a link, a picture or an attribute. Recorders: Sentry,
 * Datadog, LogRocket, Hotjar and Clarity by attribute, FullStory and PostHog by class. `className` is added to those classes.
 *
 * @example
 * <code {...privacyMarks('my-key')}>{details.sharedSecret}</code>
 */
export function privacyMarks(className = ''): PrivacyMarks {
  return {
    className: `${className} fs-exclude ph-no-capture`.trim(),
    'data-sentry-block': true,
    'data-dd-privacy': 'hidden',
    'data-private': true,
    'data-hj-suppress': true,
    'data-clarity-mask': true,
  };
}
