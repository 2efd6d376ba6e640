import type { ReactNode } from 'react';

interface PanelSectionProps {
  title: string;
  note?: ReactNode;
  isOpenAtFirst?: boolean;
  children: ReactNode;
}

export function PanelSection({ title, note, isOpenAtFirst = false, children }: PanelSectionProps) {
  return (
    <details className="dev-section" open={isOpenAtFirst}>
      <summary>
        <h3>{title}</h3>
        {note && <span className="dev-note">{note}</span>}
      </summary>
      <div className="dev-section-body">{children}</div>
    </details>
  );
}
