import { fc } from '../support/properties';
import { bytesOfHex, hexOf } from '../../src/log/hashing';
import { leafHash, MerkleTree, rootsAt } from '../../src/log/merkle';
import { provesConsistency, provesInclusion } from '../../src/log/merkle-proof';

/** Leaves and roots that implementations of certificate logs check each other with. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaf = (index: number): Uint8Array => leafHash(Uint8Array.of(index & 255, index >> 8));

function treeOf(size: number): MerkleTree {
  const tree = new MerkleTree();
  for (let index = 0; index < size; index++) tree.append(leaf(index));
  return tree;
}

describe('the tree over a month of the log', () => {
  it('has the roots that other programs compute from the same leaves', () => {
    const tree = new MerkleTree();
    const roots = [hexOf(tree.root())];
    for (const hex of LEAVES) {
      tree.append(leafHash(bytesOfHex(hex) ?? new Uint8Array(0)));
      roots.push(hexOf(tree.root()));
    }
    expect(roots).toEqual(ROOTS);
  });

  it('still shows its root at every earlier size', () => {
    const tree = treeOf(70);
    for (let size = 0; size <= 70; size++) expect(hexOf(tree.root(size))).toBe(hexOf(treeOf(size).root()));
  });

  it('shows the same roots when no tree is kept', () => {
    const whole = treeOf(300);
    const sizes = new Set(Array.from({ length: 300 }, (_, index) => index + 1));
    const roots = rootsAt(
      Array.from({ length: 300 }, (_, index) => leaf(index)),
      sizes,
    );
    expect(roots.size).toBe(300);
    for (const size of [0, ...sizes]) expect(hexOf(roots.root(size))).toBe(hexOf(whole.root(size)));
    expect(() => rootsAt([leaf(0), leaf(1)], new Set([2])).root(1)).toThrow(RangeError);
  });

  it('proves every leaf at every size, and the proof fits no other leaf, place or root', () => {
    const tree = treeOf(40);
    for (let size = 1; size <= 40; size++) {
      const root = tree.root(size);
      for (let index = 0; index < size; index++) {
        const proof = tree.inclusionProof(index, size);
        expect(proof.length).toBeLessThanOrEqual(6);
        expect(provesInclusion(leaf(index), { index, size }, proof, root)).toBe(true);
        expect(provesInclusion(leaf(index + 1), { index, size }, proof, root)).toBe(false);
        if (size > 1)
          expect(provesInclusion(leaf(index), { index: (index + 1) % size, size }, proof, root)).toBe(false);
        expect(provesInclusion(leaf(index), { index, size }, proof, leaf(99))).toBe(false);
        expect(provesInclusion(leaf(index), { index, size }, [...proof, leaf(7)], root)).toBe(false);
      }
    }
  });

  it('proves every earlier state to be the beginning of every later one, and nothing else', () => {
    const tree = treeOf(33);
    for (let to = 1; to <= 33; to++)
      for (let from = 1; from <= to; from++) {
        const proof = tree.consistencyProof(from, to);
        const [first, second] = [
          { size: from, root: tree.root(from) },
          { size: to, root: tree.root(to) },
        ];
        expect(provesConsistency(first, second, proof)).toBe(true);
        expect(provesConsistency({ ...first, root: leaf(99) }, second, proof)).toBe(false);
        expect(provesConsistency(first, { ...second, root: leaf(99) }, proof)).toBe(false);
        if (from > 1) expect(provesConsistency({ ...first, size: from - 1 }, second, proof)).toBe(false);
      }
  });

  it('refuses proofs of nonsense without falling over', () => {
    const hash = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.array(hash), hash, (index, size, proof, root) => {
        expect(provesInclusion(leaf(1), { index, size }, proof, root)).toBe(false);
        expect(provesConsistency({ size: index, root }, { size, root: leaf(2) }, proof)).toBe(false);
      }),
    );
  });

  it('says so when asked for a leaf or a size it does not hold', () => {
    const tree = treeOf(3);
    expect(() => tree.root(4)).toThrow(RangeError);
    expect(() => tree.inclusionProof(3)).toThrow(RangeError);
    expect(() => tree.consistencyProof(0, 3)).toThrow(RangeError);
  });
});
