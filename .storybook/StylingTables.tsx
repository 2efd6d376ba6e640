import { createElement, Fragment, type ReactNode } from 'react';
import { slotLists } from '../packages/components/src/styling/slot-lists.js';
import { themeAttributes, themeProperties } from '../packages/components/src/styling/theme.js';
import type { Slot, SlotLists } from '../packages/components/src/ui/ui.slots.js';

/** Table of the custom properties of a theme. */
export function ThemeProperties() {
  return (
    <Table head={['Property', 'Meaning']}>
      {Object.entries(themeProperties).map(([name, meaning]) => (
        <Row key={name} name={name}>
          <td>
            <Text>{meaning}</Text>
          </td>
        </Row>
      ))}
    </Table>
  );
}

/** Table of the attributes that an app sets. */
export function AppAttributes() {
  return (
    <Table head={['Attribute', 'On', 'Effect']}>
      {Object.entries(themeAttributes).map(([name, { on, effect }]) => (
        <Row key={name} name={name}>
          <td>{on}</td>
          <td>
            <Text>{effect}</Text>
          </td>
        </Row>
      ))}
    </Table>
  );
}

/** Table of the slots of each component. */
export function SlotTables() {
  return Object.entries(slotLists).map(([component, slots]) => (
    <Fragment key={component}>
      <h3>{component}</h3>
      <SlotTable slots={slots} />
    </Fragment>
  ));
}

/** Table of the slots of one component. */
export function SlotTable({ slots }: { slots: SlotLists[string] }) {
  return (
    <Table head={['Class', 'Element', 'Attributes and custom properties']}>
      {Object.entries(slots).map(([name, slot]) => (
        <Row key={name} name={`.${name}`}>
          <td>{slot.element}</td>
          <td>
            <Hooks slot={slot} />
          </td>
        </Row>
      ))}
    </Table>
  );
}

function Hooks({ slot: { attributes = {}, properties = {} } }: { slot: Slot }) {
  const hooks = Object.entries<string | undefined>({ ...attributes, ...properties });
  if (hooks.length === 0) return null;
  return (
    <ul>
      {hooks.map(([name, meaning]) => (
        <li key={name}>
          <code>{name}</code>: <Text>{meaning}</Text>
        </li>
      ))}
    </ul>
  );
}

function Table({ head, children }: { head: readonly string[]; children: ReactNode }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <tr>
      <td>
        <code>{name}</code>
      </td>
      {children}
    </tr>
  );
}

/** Renders the text between backticks as code. */
function Text({ children }: { children: string | undefined }) {
  const pieces = (children ?? '')
    .split('`')
    .map((piece, index) => (index % 2 === 0 ? piece : createElement('code', null, piece)));
  return createElement(Fragment, null, ...pieces);
}
