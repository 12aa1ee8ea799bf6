#!/usr/bin/env node
// `npm run holidays`: writes China's public holidays and make-up working days (调休) into src/domain/time/country-packs/cn.json,
// from the package chinese-days. Only years the package knows are written: a year without any entry is not "a year without holidays".
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { getDayDetail } = createRequire(import.meta.url)('chinese-days');
const FIRST_YEAR = 2024;
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/domain/time/country-packs/cn.json');

/** Names of ordinary days ("Saturday") hold no comma; those of holidays do ("National Day,国庆节,3"). */
function daysOf(year) {
  const holidays = [];
  const workingDays = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const { work, name } = getDayDetail(date);
    if (name.includes(',')) (work ? workingDays : holidays).push(date);
  }
  return { holidays, workingDays };
}

const years = {};
for (let year = FIRST_YEAR; ; year += 1) {
  const days = daysOf(year);
  if (days.holidays.length === 0) break;
  years[year] = days;
}
writeFileSync(target, `${JSON.stringify({ country: 'CN', years }, null, 2)}\n`);
console.log(`China: ${Object.keys(years).join(', ')} written to ${path.relative(process.cwd(), target)}`);
