import { mountScreen } from '../shared/bridge/mount-screen';
import { Gadget } from './gadget';
import './gadget.css';

void mountScreen(() => <Gadget />);
