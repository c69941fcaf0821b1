import { serve } from './data/worker/serve.js';

serve(self);
