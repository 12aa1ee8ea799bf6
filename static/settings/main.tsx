import { mountScreen } from '../shared/bridge/mount-screen';
import { Settings } from './settings';
import './settings.css';
import './narrow.css';
import './versions/versions.css';

void mountScreen(() => <Settings />);
