import type { WebpackPluginInstance } from 'webpack';

/** Minimizers of webpack for pages, and for the script that classic Outlook loads alone. */
export const small: readonly WebpackPluginInstance[];
export const smallest: WebpackPluginInstance[];
