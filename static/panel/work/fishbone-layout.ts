import { wrapText } from './wrap-text';

export interface Branch {
  readonly label: string;
  readonly causes: readonly string[];
}

interface Line {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly kind: 'spine' | 'bone' | 'tick';
}
interface Text {
  readonly at: readonly [x: number, y: number];
  readonly text: string;
  readonly kind: 'branch' | 'cause' | 'head';
  readonly anchor: 'start' | 'middle' | 'end';
}
export interface Fishbone {
  readonly width: number;
  readonly height: number;
  readonly head: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly lines: readonly Line[];
  readonly texts: readonly Text[];
}

/** All in pixels. Below this width the fish stands upright, so that its text keeps its size. */
const LYING_FROM = 560;
const LINE = 16;
const SLANT = 28;
const TICK = 8;
const PAD = 8;

/** Where everything of a fishbone stands: head, spine, a bone for each class, its causes along it. */
export const layoutFishbone = (branches: readonly Branch[], head: string, width: number): Fishbone =>
  width < LYING_FROM ? upright(branches, head, width) : lying(branches, head, width);

/** Head to the right, half of the bones above the spine, half below. */
function lying(branches: readonly Branch[], head: string, width: number): Fishbone {
  const headWidth = Math.min(180, Math.round(width * 0.2));
  const columns = Math.ceil(branches.length / 2);
  const columnWidth = (width - headWidth - PAD) / Math.max(1, columns);
  const textWidth = columnWidth - SLANT - TICK - PAD * 2;
  const wrapped = branches.map(({ label, causes }) => ({ label, causes: causes.map((cause) => wrapText(cause, textWidth)) }));
  const heightOf = (some: typeof wrapped): number =>
    Math.max(0, ...some.map(({ causes }) => causes.flat().length * LINE + causes.length * 4)) + LINE * 3;
  const above = heightOf(wrapped.slice(0, columns));
  const below = heightOf(wrapped.slice(columns));
  const spineY = above + PAD;
  const lines: Line[] = [{ from: [PAD, spineY], to: [width - headWidth, spineY], kind: 'spine' }];
  const texts: Text[] = [];
  wrapped.forEach(({ label, causes }, index) => {
    const up = index < columns;
    const reach = up ? above - LINE : below - LINE;
    const foot = (index % columns) * columnWidth + columnWidth;
    const xAt = (distance: number): number => foot - (SLANT * distance) / reach;
    const tip = up ? spineY - reach : spineY + reach;
    lines.push({ from: [foot, spineY], to: [xAt(reach), tip], kind: 'bone' });
    texts.push({ at: [xAt(reach), up ? tip - 4 : tip + 12], text: label, kind: 'branch', anchor: 'middle' });
    let distance = reach - LINE;
    for (const cause of causes) {
      const rows = up ? cause : [...cause].reverse();
      const tickAt = distance - (rows.length - 1) * (LINE / 2);
      const tickY = up ? spineY - tickAt : spineY + tickAt;
      lines.push({ from: [xAt(tickAt) - TICK, tickY], to: [xAt(tickAt), tickY], kind: 'tick' });
      for (const row of rows) {
        texts.push({
          at: [xAt(distance) - TICK - 4, (up ? spineY - distance : spineY + distance) + 4],
          text: row,
          kind: 'cause',
          anchor: 'end',
        });
        distance -= LINE;
      }
      distance -= 4;
    }
  });
  const headLines = wrapText(head, headWidth - PAD * 2);
  const headHeight = headLines.length * LINE + PAD * 2;
  for (const [index, text] of headLines.entries())
    texts.push({ at: [width - headWidth / 2, spineY - headHeight / 2 + PAD + 12 + index * LINE], text, kind: 'head', anchor: 'middle' });
  return {
    width,
    height: spineY + below + PAD,
    head: { x: width - headWidth, y: spineY - headHeight / 2, width: headWidth, height: headHeight },
    lines,
    texts,
  };
}

/** Head on top, the spine down the left side, the bones to the right. */
function upright(branches: readonly Branch[], head: string, width: number): Fishbone {
  const spineX = 14;
  const headLines = wrapText(head, width - PAD * 4);
  const headHeight = headLines.length * LINE + PAD * 2;
  const texts: Text[] = headLines.map((text, index) => ({
    at: [width / 2, PAD + 12 + index * LINE],
    text,
    kind: 'head',
    anchor: 'middle',
  }));
  const lines: Line[] = [];
  let y = headHeight + LINE;
  for (const { label, causes } of branches) {
    lines.push({ from: [spineX, y], to: [spineX + 14, y + 4], kind: 'bone' });
    texts.push({ at: [spineX + 18, y + 8], text: label, kind: 'branch', anchor: 'start' });
    y += LINE + 4;
    for (const cause of causes) {
      lines.push({ from: [spineX + 20, y + 4], to: [spineX + 20 + TICK, y + 4], kind: 'tick' });
      for (const text of wrapText(cause, width - spineX - 44)) {
        texts.push({ at: [spineX + 32, y + 8], text, kind: 'cause', anchor: 'start' });
        y += LINE;
      }
    }
    y += PAD;
  }
  lines.unshift({ from: [spineX, headHeight], to: [spineX, y - PAD], kind: 'spine' });
  return { width, height: y, head: { x: 1, y: 1, width: width - 2, height: headHeight - 2 }, lines, texts };
}
