const keys: readonly { readonly where: string; readonly key: string; readonly effect: string }[] = [
  { where: 'Anywhere', key: 'Tab, Shift + Tab', effect: 'Moves to the next or previous control' },
  { where: 'Form', key: 'Enter', effect: 'Submits the form' },
  { where: 'Code field', key: 'A digit', effect: 'Fills the box and moves on; the last digit submits the code' },
  { where: 'Code field', key: 'Left, Right', effect: 'Moves to the previous or next box' },
  { where: 'Code field', key: 'Home, End', effect: 'Moves to the first box, or behind the last character' },
  { where: 'Code field', key: 'Backspace, Delete', effect: 'Deletes the character before the box, or in it' },
  { where: 'Code field', key: 'Ctrl or Cmd + V', effect: 'Pastes a code, with or without spaces and dashes' },
  { where: 'Code field', key: 'Ctrl or Cmd + A, C, X, Z', effect: 'Selects, copies, cuts, undoes' },
  { where: 'Choice of a method', key: 'Enter, Space', effect: 'Goes on with the method' },
  { where: 'Checkbox', key: 'Space', effect: 'Checks or unchecks it' },
  { where: 'Dialog', key: 'Escape', effect: 'Closes it without an action and returns the focus' },
  { where: 'Recovery help', key: 'Enter, Space', effect: 'Opens or closes the help' },
];

/** Table of the keys that work in each control. */
export function KeyboardTable() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Key</th>
          <th scope="col">Effect</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ where, key, effect }) => (
          <tr key={`${where} ${key}`}>
            <td>{where}</td>
            <td>{key}</td>
            <td>{effect}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
