export function manifestFor(
  manifest: string,
  choice: { readonly origin: string; readonly sendMode: string },
): { readonly manifest?: string; readonly address?: string; readonly fault?: string };
export function scriptFor(script: string, address: string): string | undefined;
