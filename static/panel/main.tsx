import { mountScreen } from '../shared/bridge/mount-screen';
import { Panel } from './panel';
import { dropOldDrafts } from './saving/draft-store';
import './panel.css';
import './investigation/investigation.css';
import './result/result.css';
import './work/work.css';

dropOldDrafts(Date.now());
void mountScreen(() => <Panel />);
