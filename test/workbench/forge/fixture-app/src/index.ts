import Resolver from '@forge/resolver';
import { defineEvents } from './events';
import { defineSeams } from './seams';
import { defineState } from './state';

const resolver = new Resolver();
defineSeams(resolver);
defineState(resolver);
defineEvents(resolver);

export const operations = resolver.getDefinitions();
export { doChain, doWork, everyFiveMinutes, everyHour, onCreated, onInstalled, onUpdated, receive } from './handlers';
