import { careWords } from './care-words';
import type { Draws } from './draws';
import { govItWords, places, systems, type Words } from './gov-it-words';
import type { Feedback, Language } from './story';

const organisations: Readonly<Record<Language, readonly string[]>> = {
  en: ['City Administration', 'District Office', 'Records Office', 'Public Works Department'],
  zh: ['市行政审批局', '区政务服务中心', '市档案馆', '市住建局'],
};
const contacts: Readonly<Record<Language, readonly string[]>> = {
  en: ['Desk officer', 'Duty officer IT', 'Head of section'],
  zh: ['窗口值班员', '信息科值班员', '科室负责人'],
};

/** What the form asks for, as an agent writes it down (S0-32…S0-41). */
function formFields(draws: Draws, project: 'FB' | 'SHOP', language: Language, system: string): Readonly<Record<string, string>> {
  const phone = `400-000-${String(Math.floor(draws.between(1000, 9999)))}`;
  if (project === 'SHOP') return { contact: phone, 'product-or-service': system };
  return {
    organisation: draws.one(organisations[language]),
    'contact-person': draws.one(contacts[language]),
    phone,
    'project-name': system,
    'contract-number': `HT-${Math.floor(draws.between(100, 999))}`,
    'impact-scope': draws.weighted({ 'one-user': 55, 'some-users': 38, 'all-users': 7 }),
  };
}

/** Somebody's words, drawn; `type` fixes the kind. */
export function drawFeedback(draws: Draws, project: 'FB' | 'SHOP', language: Language, type?: string): Feedback {
  const vocabulary: Readonly<Record<string, Words>> = project === 'FB' ? govItWords : careWords;
  const kind = type ?? draws.weighted(Object.fromEntries(Object.entries(vocabulary).map(([name, { weight }]) => [name, weight])));
  const words = vocabulary[kind];
  if (words === undefined) throw new Error(`The sample has no words for ${kind}`);
  const system = draws.one(systems[language]);
  const place = draws.one(places[language]);
  const number = String(Math.floor(draws.between(3, 28)));
  const fill = (text: string): string => text.replaceAll('{system}', system).replaceAll('{place}', place).replaceAll('{n}', number);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const [summary, description] = draws.one(words.texts[language]);
  return {
    requestType: words.requestType,
    type: kind,
    language,
    summary: capital(fill(summary)),
    description: capital(fill(description)),
    fields: formFields(draws, project, language, system),
    answer: draws.one(words.answer[language]),
    result: draws.one(words.result[language]),
  };
}
