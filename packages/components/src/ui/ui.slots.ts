/** Element of a component that an app can style. */
export interface Slot {
  readonly element: string;
  /** Data attributes on the element, with their values or the moment when they are set. */
  readonly attributes?: Readonly<Record<`data-${string}`, string>>;
  /** Custom properties to set on the element. */
  readonly properties?: Readonly<Record<`--cmk-${string}`, string>>;
}

/** Slots by component, and by the class of the element. */
export type SlotLists = Readonly<Record<string, Readonly<Record<`cmk${string}`, Slot>>>>;

/** Attributes of elements that show a code, a key, a password, a number, an address or a username. */
export const privacyAttributes = {
  'data-sentry-block': 'Keeps it out of recordings by Sentry',
  'data-dd-privacy': 'Keeps it out of recordings by Datadog',
  'data-private': 'Keeps it out of recordings by LogRocket',
  'data-hj-suppress': 'Keeps it out of recordings by Hotjar',
  'data-clarity-mask': 'Keeps it out of recordings by Clarity',
} as const;

const focusMark = { 'data-cmk-focus': 'Takes the focus when its step appears' } as const;

/** Slots of the elements that several components share. */
export const uiSlots: SlotLists = {
  'Every component': {
    cmk: { element: 'Outermost element of a component' },
    'cmk-heading': { element: 'Heading' },
    'cmk-description': { element: 'Text below a heading' },
    'cmk-section-head': { element: 'Heading and description of a list' },
    'cmk-panel': { element: 'Box around a setup that opens below a list' },
    'cmk-tile': {
      element: 'Tile behind an icon',
      attributes: {
        'data-tone':
          '`success`: the icon stands for something that is done or on. `warning`: for something that is missing',
        'data-device': '`computer` or `phone`: the icon of a device',
      },
    },
    'cmk-icon': { element: 'Icon' },
    'cmk-private': { element: 'Text with a number, an address or a username', attributes: privacyAttributes },
    'cmk-visually-hidden': {
      element: 'Text for screen readers only, or for password managers',
      attributes: privacyAttributes,
    },
  },
  'Screen before the session': {
    'cmk-auth': { element: 'Card around the steps', attributes: { 'data-layout': '`card` or `plain`' } },
    'cmk-brand': { element: 'Logo and name of your product' },
  },
  'Step of a flow': {
    'cmk-step': { element: 'One step' },
    'cmk-step-head': { element: 'Icon, heading and description' },
    'cmk-form-actions': { element: 'Buttons in a row: the main one first' },
    'cmk-actions': { element: 'Links below the main button' },
    'cmk-aside': { element: 'Sentence that leads to another screen' },
    'cmk-code-foot': { element: 'Countdown and "Resend code" below a code field' },
    'cmk-countdown': { element: 'Time left, or time to wait' },
    'cmk-resend': { element: '"Resend code", and the time to wait for it' },
  },
  Button: {
    'cmk-button': {
      element: 'Button',
      attributes: {
        'data-variant': '`primary`, `secondary`, `quiet` or `danger`',
        'data-size': '`medium` or `small`',
        'data-busy': 'The action of this button is in progress',
        'data-pending': 'Another action is in progress',
        ...focusMark,
        ...privacyAttributes,
      },
    },
  },
  'TextField, PasswordField': {
    'cmk-field': { element: 'Field', attributes: { 'data-invalid': 'The field shows an error' } },
    'cmk-field-head': { element: 'Label, and the mark of a field that can stay empty' },
    'cmk-field-label': { element: 'Label' },
    'cmk-field-optional': { element: 'Mark of a field that can stay empty' },
    'cmk-field-control': { element: 'Input, and the button at its end' },
    'cmk-input': { element: 'Input', attributes: { ...focusMark, ...privacyAttributes } },
    'cmk-field-toggle': { element: 'Button that shows the password' },
    'cmk-field-hint': { element: 'Hint' },
    'cmk-field-error': { element: 'Error' },
    'cmk-new-password': { element: 'Field of a new password, with its rules' },
    'cmk-password-rules': { element: 'Rules of a new password' },
    'cmk-password-rules-title': { element: 'Sentence above the rules' },
    'cmk-password-rules-list': { element: 'List of the rules' },
    'cmk-password-rule': { element: 'One rule', attributes: { 'data-met': 'The password meets the rule' } },
  },
  ProblemMessage: {
    'cmk-problem': {
      element: 'Message',
      attributes: {
        'data-problem': 'Code of the Problem',
        'data-tone': '`neutral`: nothing failed, such as a passkey prompt that the user closed',
      },
    },
    'cmk-problem-body': { element: 'Text, countdown and button' },
    'cmk-problem-text': { element: 'Text' },
    'cmk-problem-action': { element: 'Button that leads on' },
    'cmk-success': { element: 'Message that something worked' },
    'cmk-success-text': { element: 'Text of that message' },
  },
  Menu: {
    'cmk-menu': { element: 'Button with a menu' },
    'cmk-menu-items': { element: 'Menu' },
    'cmk-menu-item': { element: 'Action', attributes: { 'data-danger': 'The action takes something away' } },
  },
  ConfirmDialog: {
    'cmk-dialog': { element: 'Dialog' },
    'cmk-dialog-actions': { element: 'Buttons' },
  },
  'List of methods, passkeys, devices or sessions': {
    'cmk-list': { element: 'List' },
    'cmk-list-item': {
      element: 'Row',
      attributes: {
        'data-mfa-type': '`SMS`, `TOTP` or `EMAIL`: the method',
        'data-enabled': 'The method is on',
        'data-current': 'The device is this one, or the session that of this browser',
        'data-busy': 'The device is being forgotten, the session ended, or the passkey changed',
      },
    },
    'cmk-list-text': { element: 'Texts of a row' },
    'cmk-list-title': { element: 'Name, with badges' },
    'cmk-list-hint': { element: 'Details below the name' },
    'cmk-list-actions': { element: 'Buttons of a row' },
    'cmk-badge': {
      element: 'Badge',
      attributes: {
        'data-on': 'The badge marks a method that is on, this device or this browser',
        'data-recommended': 'The badge marks the method that is safest',
      },
    },
    'cmk-skeleton': { element: 'Placeholder while a list loads' },
    'cmk-skeleton-row': { element: 'Row of the placeholder' },
    'cmk-skeleton-tile': { element: 'Tile of the placeholder' },
    'cmk-skeleton-lines': { element: 'Text of the placeholder' },
  },
};
