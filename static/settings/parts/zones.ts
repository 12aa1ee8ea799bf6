/** What browsers list under its old name, and what it is called today; both mean the same zone to them. */
const RENAMED: Readonly<Record<string, string | undefined>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The zones to choose from, by today's names, UTC first. */
export const zonesFrom = (listed: readonly string[]): readonly string[] => [
  'UTC',
  ...[...new Set(listed.map((zone) => RENAMED[zone] ?? zone))].filter((zone) => zone !== 'UTC').sort(),
];

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '_');

/** The zone a text names: "asia/kolkata", "Kolkata", "Asia/Calcutta", "new york"; `null`: none, or several. */
export function readZone(text: string, zones: readonly string[]): string | null {
  const said = plain(text);
  const renamed = Object.entries(RENAMED).find(([old]) => plain(old) === said || plain(old).endsWith(`/${said}`))?.[1];
  const wanted = zones.find((zone) => plain(zone) === said) ?? (renamed !== undefined && zones.includes(renamed) ? renamed : undefined);
  if (wanted !== undefined) return wanted;
  const cities = said === '' ? [] : zones.filter((zone) => plain(zone).endsWith(`/${said}`));
  return cities.length === 1 ? (cities[0] ?? null) : null;
}
