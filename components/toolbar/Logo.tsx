/** The sign of Duiding: a serif d over three dots, paper on ink. */
export function Logo() {
  return (
    <svg class="logo" width="18" height="18" viewBox="0 0 48 48" aria-hidden="true">
      <rect class="logo__ground" width="48" height="48" rx="8" />
      <g class="logo__drawing">
        <path
          fill-rule="evenodd"
          d="M21.6 8.9 31.1 6.2V28.1l3.6.9V31.3H26.3V29.1C24.8 30.8 22.9 31.7 20.6 31.7 15.4 31.7 11.9 27.9 11.9 22.4 11.9 16.6 15.9 12.8 21.5 12.8 23.3 12.8 24.9 13.2 26.3 14V10.9L21.6 10.5zM26.3 17.3C25.2 16.2 24 15.7 22.4 15.7 19.2 15.7 17.2 18.2 17.2 22.2 17.2 26 19 28.3 21.9 28.3 23.6 28.3 25.1 27.5 26.3 26z"
        />
        <circle cx="14.4" cy="39.4" r="2.4" />
        <circle cx="23.3" cy="39.4" r="2.4" />
        <circle cx="32.2" cy="39.4" r="2.4" />
      </g>
    </svg>
  );
}
