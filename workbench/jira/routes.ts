/** Every path the site answers. */
import type { Route } from './call';
import { ATTACHMENT_ROUTES as JSM_ATTACHMENT_ROUTES } from './jsm/attachment';
import { CONVERSATION_ROUTES } from './jsm/conversation';
import { ORGANIZATION_ROUTES } from './jsm/organization';
import { QUEUE_ROUTES } from './jsm/queue';
import { REQUEST_ROUTES } from './jsm/request';
import { SERVICE_DESK_ROUTES } from './jsm/service-desk';
import { SLA_ROUTES } from './jsm/sla';
import { APP_FIELD_ROUTES } from './rest/app-field';
import { ATTACHMENT_ROUTES } from './rest/attachment';
import { COLLABORATION_ROUTES } from './rest/collaboration';
import { COMMENT_ROUTES } from './rest/comment';
import { CONFIGURATION_ROUTES } from './rest/configuration';
import { ISSUE_ROUTES } from './rest/issue';
import { ISSUE_PROPERTY_ROUTES } from './rest/issue-property';
import { MOVE_ROUTES } from './rest/move';
import { PERMISSION_ROUTES } from './rest/permission';
import { PLACE_PROPERTY_ROUTES } from './rest/place-property';
import { PROJECT_ROUTES } from './rest/project';
import { PROJECT_ROLE_ROUTES } from './rest/project-role';
import { type Pages, searchRoutes } from './rest/search';
import { TRANSITION_ROUTES } from './rest/transition';
import { USER_ROUTES } from './rest/user';

export function routes(pages: Pages): readonly Route[] {
  return [
    ...USER_ROUTES,
    ...PERMISSION_ROUTES,
    ...PROJECT_ROUTES,
    ...PROJECT_ROLE_ROUTES,
    ...CONFIGURATION_ROUTES,
    ...ISSUE_ROUTES,
    ...ISSUE_PROPERTY_ROUTES,
    ...MOVE_ROUTES,
    ...COMMENT_ROUTES,
    ...TRANSITION_ROUTES,
    ...COLLABORATION_ROUTES,
    ...ATTACHMENT_ROUTES,
    ...APP_FIELD_ROUTES,
    ...PLACE_PROPERTY_ROUTES,
    ...searchRoutes(pages),
    ...REQUEST_ROUTES,
    ...CONVERSATION_ROUTES,
    ...ORGANIZATION_ROUTES,
    ...SLA_ROUTES,
    ...JSM_ATTACHMENT_ROUTES,
    ...SERVICE_DESK_ROUTES,
    ...QUEUE_ROUTES,
  ];
}
