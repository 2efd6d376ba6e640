import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { productName } from './product-name.js';
import { ThemeToggle } from './ThemeToggle.js';

export function Header({ session }: { session?: ReactNode }) {
  return (
    <header className="hb-header">
      <Link to="/" className="hb-brand">
        <img src="/harbour.svg" alt="" width="28" height="28" />
        <span>{productName}</span>
      </Link>
      {session}
      <ThemeToggle />
    </header>
  );
}
