'use client';
import { type ComponentType, createElement, useContext } from 'react';
import { PartsContext } from './PartsContext.js';

/** What a replacement gets: the props of the part, and the part itself to build on. */
export type OverrideProps<Props> = Props & { Default: ComponentType<Props> };

interface PartProps<Props extends object> {
  name: string;
  Default: ComponentType<Props>;
  props: Props;
}

/** Draws a part, or what the app put in its place. */
export function Part<Props extends object>({ name, Default, props }: PartProps<Props>) {
  const Override = useContext(PartsContext)[name] as ComponentType<OverrideProps<Props>> | undefined;
  return Override ? createElement(Override, { ...props, Default }) : createElement(Default, props);
}
