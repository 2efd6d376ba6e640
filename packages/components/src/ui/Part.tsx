'use client';
import { type ComponentType, createContext, createElement, useContext } from 'react';

/** Name of a part that an app can replace. The props of each are in `overrides/ComponentsProvider.tsx`. */
export type PartName =
  | 'Button'
  | 'ConfirmDialog'
  | 'CustomChallenge'
  | 'DeviceRow'
  | 'MfaFactorRow'
  | 'MfaTypePicker'
  | 'OtpField'
  | 'PasskeyRow'
  | 'PasswordField'
  | 'ProblemMessage'
  | 'RecoveryHelp'
  | 'RememberDevice'
  | 'SessionRow'
  | 'TextField'
  | 'TotpKey';

/** Props of a replacement: those of the part, and the part itself as `Default` to build on. */
export type OverrideProps<Props> = Props & { Default: ComponentType<Props> };

/** Replacements by the name of the part. `ComponentOverrides` types them for the app. */
export const OverridesContext = createContext<Readonly<Partial<Record<PartName, ComponentType<never>>>>>({});

interface PartProps<Props extends object> {
  name: PartName;
  Default: ComponentType<Props>;
  props: Props;
}

/** Renders the replacement of a part, or the part itself. */
export function Part<Props extends object>({ name, Default, props }: PartProps<Props>) {
  const Override = useContext(OverridesContext)[name] as ComponentType<OverrideProps<Props>> | undefined;
  return Override ? createElement(Override, { ...props, Default }) : createElement(Default, props);
}
