import { mountScreen } from '../shared/bridge/mount-screen';
import { dropOldDrafts } from '../shared/drafts/draft-store';
import { Panel } from './panel';
import './panel.css';
import './investigation/investigation.css';
import './result/result.css';
import './work/work.css';

dropOldDrafts(Date.now());
void mountScreen(() => <Panel />);
