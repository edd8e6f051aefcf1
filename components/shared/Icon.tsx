import type { JSX } from 'preact';

export type IconProps = {
  readonly name: IconName;
  /** 14 px beside a label of 12 px, 16 px elsewhere; never larger. */
  readonly size?: 14 | 16;
};

/** A drawing in the ink of its text. It never speaks: what it means stands beside it, or labels its button. */
export function Icon({ name, size = 14 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}

export type IconName = keyof typeof DRAWINGS;

/** On a grid of 16 units; line and ends are the sheet's, filled are only dots and quotation marks. */
const DRAWINGS = {
  // Types of entity
  person: (
    <>
      <circle cx="8" cy="5" r="2.6" />
      <path d="M2.8 13.6C3.3 10.9 5.3 9.4 8 9.4s4.7 1.5 5.2 4.2" />
    </>
  ),
  country: (
    <path d="M4 14.2V2.2M4 3c1.8-1.1 3.2.9 5 .5 1.3-.3 2.2-.8 3.3-.8v5.9c-1.1 0-2 .5-3.3.8-1.8.4-3.2-1.6-5-.5" />
  ),
  city: <path d="M3.2 13.8V8.6h1.9V6.1h1.8V3.4h2.2v2.7h1.8v2.5h1.9v5.2zM6.8 13.8v-2.9h2.4v2.9" />,
  region: (
    <>
      <path d="M4.6 3.4 9.2 2.3l4 2.7.6 4.2-3.1 4-5.2.5-3.2-3.6z" stroke-dasharray="1.7 2" />
      <circle cx="8" cy="8" r="1" fill="currentColor" stroke="none" />
    </>
  ),
  organisation: (
    <>
      <circle cx="8" cy="8" r="3.1" />
      <g fill="currentColor" stroke="none">
        <circle cx="8" cy="2.2" r="1.15" />
        <circle cx="13.8" cy="8" r="1.15" />
        <circle cx="8" cy="13.8" r="1.15" />
        <circle cx="2.2" cy="8" r="1.15" />
      </g>
    </>
  ),
  government: <path d="M2.4 6.2 8 2.7l5.6 3.5zM2.4 13.5h11.2M4.4 8.2v3.4M8 8.2v3.4M11.6 8.2v3.4" />,
  group: (
    <>
      <circle cx="6" cy="8" r="3.9" />
      <circle cx="10" cy="8" r="3.9" />
    </>
  ),
  event: <path d="M.9 8h3.3M11.8 8h3.3M8 4.2 11.8 8 8 11.8 4.2 8z" />,
  agreement: (
    <>
      <path d="M3.3 2.2h9.4v11.6H3.3zM5.6 5.2h4.8" />
      <path d="M5.4 10.8c.6-2 1.7-2.6 1.9-1.3.2 1.2.6 1 1.1.3.4-.6.8.9 2.3.3" />
    </>
  ),
  programme: (
    <>
      <circle cx="3.4" cy="12.6" r="1.5" />
      <circle cx="12.6" cy="3.4" r="1.5" />
      <path d="M4.9 12.6h5a2.3 2.3 0 0 0 0-4.6H6.1a2.3 2.3 0 0 1 0-4.6h5" />
    </>
  ),
  disease: (
    <>
      <circle cx="8" cy="8" r="3.2" />
      <path d="M8 4.8V2.2M8 13.8v-2.6M4.8 8H2.2M13.8 8h-2.6M5.7 5.7 3.9 3.9M12.1 12.1l-1.8-1.8M10.3 5.7l1.8-1.8M3.9 12.1l1.8-1.8" />
    </>
  ),
  concept: (
    <>
      <path d="M5.4 2.5H3.2v11h2.2M10.6 2.5h2.2v11h-2.2" />
      <circle cx="8" cy="8" r="1.3" fill="currentColor" stroke="none" />
    </>
  ),
  expression: (
    <>
      <path d="M8 2.7c3.4 0 6.1 2 6.1 4.6S11.4 12 8 12c-.7 0-1.3-.1-1.9-.2l-3 1.8.7-2.9C2.7 9.8 1.9 8.6 1.9 7.3 1.9 4.7 4.6 2.7 8 2.7z" />
      <path d="M4.9 7.9c.6-1.4 1.5-1.5 2.1-.6s1.4.9 2 0 1.5-.7 2.1.1" />
    </>
  ),

  // Voices
  stated: <path d="M3 4.2h10M3 8h10M3 11.8h6" />,
  reported: (
    <path
      fill="currentColor"
      stroke="none"
      d="M6.6 3.6C4.3 4.5 3 6.4 3 9.1v2.7h3.7V8.2H5c.1-1.5.8-2.5 2.2-3.2zM12.7 3.6C10.4 4.5 9.1 6.4 9.1 9.1v2.7h3.7V8.2h-1.7c.1-1.5.8-2.5 2.2-3.2z"
    />
  ),
  judged: (
    <>
      <path d="M8 1.9 11.4 8l-1.9 4.4h-3L4.6 8zM6.4 14.4h3.2M8 2.6v4.6" />
      <circle cx="8" cy="8.2" r=".9" />
    </>
  ),
  background: <path d="M3 4.2h10M3 8h10M3 11.8h6" stroke-dasharray="1.7 2.2" />,

  // Actions and states
  pause: <path d="M5.6 3.2v9.6M10.4 3.2v9.6" />,
  panel: <path d="M2.2 3h11.6v10H2.2zM9.6 3v10" />,
  back: <path d="M9.8 3.2 5 8l4.8 4.8" />,
  next: <path d="M6.2 3.2 11 8l-4.8 4.8" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.4" />
      <path d="m10.3 10.3 3.4 3.4" />
    </>
  ),
  alert: (
    <>
      <path d="M8 2.4 14 13H2zM8 6.4v3.2" />
      <circle cx="8" cy="11.2" r=".8" fill="currentColor" stroke="none" />
    </>
  ),
  detached: (
    <>
      <path d="M3.4 2.2h6l3.2 3.2v8.4H3.4z" stroke-dasharray="2 1.8" />
      <path d="M6 8.6h4" />
    </>
  ),
  jump: <path d="M8 2.2v7.6M4.6 6.6 8 10l3.4-3.4M3 13.4h10" />,
  undo: <path d="M5.4 2.8 2.6 5.6l2.8 2.8M2.8 5.6h6.4a3.9 3.9 0 0 1 0 7.8H5.4" />,
  document: <path d="M3.4 2.2h6l3.2 3.2v8.4H3.4zM9.2 2.4v3.2h3.2" />,
  lock: <path d="M3.6 7.2h8.8v6.2H3.6zM5.4 7V5a2.6 2.6 0 0 1 5.2 0v2" />,
  settings: (
    <>
      <path d="M2.4 4.6h6M12 4.6h1.6M2.4 11.4H4M7.6 11.4h6" />
      <circle cx="10.2" cy="4.6" r="1.7" />
      <circle cx="5.8" cy="11.4" r="1.7" />
    </>
  ),
} satisfies Readonly<Record<string, JSX.Element>>;
