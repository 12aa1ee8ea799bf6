import { mountScreen } from '../shared/bridge/mount-screen';
import { Panel } from './panel';
import './panel.css';

void mountScreen(() => <Panel />);
