/** Properties of dashboard items and of the app itself. */
import { type Call, jiraError, noContent, type Route } from '../call';
import type { Json } from '../model/records';
import { propertyKeys, propertyValue, readProperty, stored } from './issue-property';

/** The one dashboard of the site is everybody's who is licensed. */
function item(call: Call): Record<string, Json> {
  if (call.actor.accountType === 'customer') throw jiraError(404, 'The dashboard does not exist.');
  const { dashboardItems } = call.site.store;
  const place = `${call.param('dashboardId')}/${call.param('itemId')}`;
  dashboardItems[place] ??= {};
  return dashboardItems[place];
}

/** Only the app reads and writes its own properties. */
function app(call: Call): Record<string, Json> {
  if (call.as.kind !== 'app') throw jiraError(403, 'Only the app may use its properties.');
  return call.site.store.appProperties;
}

function four(path: string, of: (call: Call) => Record<string, Json>): Route[] {
  return [
    [`GET ${path}`, (call) => propertyKeys(call, call.path, Object.keys(of(call)))],
    [`GET ${path}/{propertyKey}`, (call) => readProperty(of(call), call.param('propertyKey'))],
    [
      `PUT ${path}/{propertyKey}`,
      (call) => {
        const values = of(call);
        const key = call.param('propertyKey');
        const fresh = !Object.hasOwn(values, key);
        values[key] = propertyValue(call);
        return stored(fresh, {});
      },
    ],
    [
      `DELETE ${path}/{propertyKey}`,
      (call) => {
        const values = of(call);
        readProperty(values, call.param('propertyKey'));
        delete values[call.param('propertyKey')];
        return noContent();
      },
    ],
  ];
}

export const PLACE_PROPERTY_ROUTES: readonly Route[] = [
  ...four('/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties', item),
  ...four('/rest/forge/1/app/properties', app),
];
