import { mountScreen } from '../shared/bridge/mount-screen';
import { Settings } from './settings';
import './settings.css';

void mountScreen(() => <Settings />);
