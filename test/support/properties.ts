import fc from 'fast-check';

/**
 * fast-check with a seed that is the same in every run, so that a commit passes or fails for what it holds.
 * `SCHOOLGATE_SEED=random` (or a number) looks elsewhere; what it finds becomes a case of its own beside the property.
 */
const asked = process.env['SCHOOLGATE_SEED'];
fc.configureGlobal(asked === 'random' ? {} : { seed: asked === undefined ? 20_261 : Number(asked) });

export { fc };
