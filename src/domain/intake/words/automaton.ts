/**
 * An automaton over many words that reads a text once, whatever their number (Aho and Corasick, "Efficient string matching",
 * 1975). Letters are numbered densely first; edges stand in one hash table, the edges of the root in a plain one, because
 * most of a text matches nothing.
 */
export interface Automaton {
  /** Letter → its number, 0 for letters that stand in no word. */
  readonly letterOf: Uint16Array;
  readonly letters: number;
  readonly root: Int32Array;
  /** Hashed edges: node and letter → next node; a free place has node −1. */
  readonly edges: Edges;
  /** Longest proper suffix of a node that is a beginning of some word. */
  readonly fail: Int32Array;
  /** The nearest node along `fail`, itself included, at which a word ends; 0: none. */
  readonly ending: Int32Array;
  /** Words that end at a node: `words[from[node] … from[node + 1]]`, by their place in the list given. */
  readonly from: Int32Array;
  readonly words: Int32Array;
}

interface Edges {
  readonly nodes: Int32Array;
  readonly letters: Uint16Array;
  readonly targets: Int32Array;
  readonly mask: number;
}

/** Prepares the words, none of them empty. Takes time and room in proportion to the sum of their lengths. */
export function automatonOf(words: readonly string[]): Automaton {
  const room = words.reduce((sum, word) => sum + word.length, 1);
  const letterOf = new Uint16Array(65_536);
  let letters = 1;
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (letterOf[code] === 0) letterOf[code] = letters++;
    }
  const edges = emptyEdges(room);
  const parents = new Int32Array(room);
  const labels = new Uint16Array(room);
  const ends = new Int32Array(words.length);
  let nodes = 1;
  words.forEach((word, index) => {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = letterOf[word.charCodeAt(at)] ?? 0;
      const place = placeOf(edges, node, letter);
      if (edges.nodes[place] === -1) {
        edges.nodes[place] = node;
        edges.letters[place] = letter;
        edges.targets[place] = nodes;
        parents[nodes] = node;
        labels[nodes] = letter;
        nodes += 1;
      }
      node = edges.targets[place] ?? 0;
    }
    ends[index] = node;
  });
  const root = new Int32Array(letters);
  for (let node = 1; node < nodes; node += 1) if (parents[node] === 0) root[labels[node] ?? 0] = node;
  const { from, sorted } = wordsByNode(ends, nodes);
  const { fail, ending } = links({ nodes, parents, labels, edges, root, from });
  return { letterOf, letters, root, edges, fail, ending, from, words: sorted };
}

/** Calls `found` with every place where a word ends, in the order of the text: the word's number and the position after it. */
export function scan(automaton: Automaton, text: string, found: (word: number, end: number) => void): void {
  const { letterOf, root, edges, fail, ending, from, words } = automaton;
  let node = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = letterOf[text.charCodeAt(at)] as number;
    if (letter === 0) {
      node = 0;
      continue;
    }
    let next = 0;
    while (node !== 0) {
      next = follow(edges, node, letter);
      if (next !== 0) break;
      node = fail[node] as number;
    }
    node = next === 0 ? (root[letter] as number) : next;
    for (let end = ending[node] as number; end !== 0; end = ending[fail[end] as number] as number)
      for (let index = from[end] as number; index < (from[end + 1] as number); index += 1) found(words[index] as number, at + 1);
  }
}

function emptyEdges(atMost: number): Edges {
  let size = 16;
  while (size < atMost * 2) size *= 2;
  return { nodes: new Int32Array(size).fill(-1), letters: new Uint16Array(size), targets: new Int32Array(size), mask: size - 1 };
}

/** The place of an edge, or the free one where it belongs. */
function placeOf({ nodes, letters, mask }: Edges, node: number, letter: number): number {
  let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) & mask;
  while (nodes[place] !== -1 && (nodes[place] !== node || letters[place] !== letter)) place = (place + 1) & mask;
  return place;
}

/** The node an edge leads to; 0 where there is none. */
function follow(edges: Edges, node: number, letter: number): number {
  const place = placeOf(edges, node, letter);
  return edges.nodes[place] === -1 ? 0 : (edges.targets[place] as number);
}

function wordsByNode(ends: Int32Array, nodes: number): { readonly from: Int32Array; readonly sorted: Int32Array } {
  const from = new Int32Array(nodes + 1);
  for (const node of ends) from[node + 1] = (from[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node += 1) from[node + 1] = (from[node + 1] ?? 0) + (from[node] ?? 0);
  const free = from.slice();
  const sorted = new Int32Array(ends.length);
  ends.forEach((node, index) => {
    const place = free[node] ?? 0;
    sorted[place] = index;
    free[node] = place + 1;
  });
  return { from, sorted };
}

interface Trie {
  readonly nodes: number;
  readonly parents: Int32Array;
  readonly labels: Uint16Array;
  readonly edges: Edges;
  readonly root: Int32Array;
  readonly from: Int32Array;
}

/** Links of every node, the shallow ones first, because those of a node follow from those of its parent's. */
function links({ nodes, parents, labels, edges, root, from }: Trie): { readonly fail: Int32Array; readonly ending: Int32Array } {
  const fail = new Int32Array(nodes);
  const ending = new Int32Array(nodes);
  for (const node of byDepth(nodes, parents)) {
    const letter = labels[node] ?? 0;
    const parent = parents[node] ?? 0;
    if (parent !== 0) {
      let suffix = fail[parent] ?? 0;
      let next = 0;
      while (suffix !== 0 && next === 0) {
        next = follow(edges, suffix, letter);
        if (next === 0) suffix = fail[suffix] ?? 0;
      }
      fail[node] = next === 0 ? (root[letter] ?? 0) : next;
    }
    ending[node] = (from[node] ?? 0) < (from[node + 1] ?? 0) ? node : (ending[fail[node] ?? 0] ?? 0);
  }
  return { fail, ending };
}

/** All nodes but the root, by their depth. A node is made after its parent, so that depths are known in order of number. */
function byDepth(nodes: number, parents: Int32Array): Int32Array {
  const depths = new Int32Array(nodes);
  for (let node = 1; node < nodes; node += 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  return Int32Array.from({ length: nodes - 1 }, (_, index) => index + 1).sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0));
}
