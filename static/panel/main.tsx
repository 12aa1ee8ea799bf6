import { mountScreen } from '../shared/bridge/mount-screen';
import { Panel } from './panel';
import './panel.css';
import './investigation/investigation.css';
import './result/result.css';
import './work/work.css';

void mountScreen(() => <Panel />);
