/** The policy file the add-in finds beside its pages: one of the presets, for the made-up school of the demo. */
export function policyFile(preset: string): string {
  return JSON.stringify({ preset });
}
