import { Markdown } from '@storybook/addon-docs/blocks';
import type { ReferenceTable } from './reference.js';

/** Tables of the props, options, results and steps of an export. */
export function ReferenceTables({ tables }: { tables: readonly ReferenceTable[] }) {
  return tables.map(({ title, rows, inherited }) => (
    <section key={title}>
      <h2 id={title.toLowerCase().replace(/\W+/g, '-')}>{title.replaceAll('`', '')}</h2>
      <table className="reference">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">{title.startsWith('Steps') ? 'Fields' : 'Type'}</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, type, required, description }) => (
            <tr key={name + type}>
              <td>
                {name && <code>{name}</code>}
                {required && (title === 'Props' || title === 'Options') && <em> required</em>}
              </td>
              <td>
                <code>{type}</code>
              </td>
              <td>
                <Markdown>{description}</Markdown>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {inherited && <p>The attributes of the HTML element are taken too.</p>}
    </section>
  ));
}
