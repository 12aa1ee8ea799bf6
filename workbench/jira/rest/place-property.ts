/** Properties of dashboard items and of the app itself. */
import { type Call, jiraError, type Route } from '../call';
import type { Json } from '../model/records';
import { propertyRoutes } from './properties';

/** The one dashboard of the site is everybody's who is licensed. */
function item(call: Call): Record<string, Json> {
  if (call.actor.accountType === 'customer') throw jiraError(404, 'The dashboard does not exist.');
  const { dashboardItems } = call.site.store;
  const place = `${call.param('dashboardId')}/${call.param('itemId')}`;
  dashboardItems[place] ??= {};
  return dashboardItems[place];
}

/** Only the app reads and writes its own properties, never in the name of a user. */
function app(call: Call): Record<string, Json> {
  if (call.as.kind !== 'app') throw jiraError(403, 'Access to this resource must be authenticated as an app.');
  return call.site.store.appProperties;
}

export const PLACE_PROPERTY_ROUTES: readonly Route[] = [
  ...propertyRoutes('/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties', { read: item, write: item }),
  ...propertyRoutes('/rest/forge/1/app/properties', { read: app, write: app }),
];
